-- Orthanc: sends CT series and segmentations to an immunoct node, which answers with a report.
-- To use it, name it under "LuaScripts" and the node under "DicomModalities" in Orthanc's configuration.

local NODE = 'immunoct'      -- the node's name in "DicomModalities"
local NODE_AET = 'IMMUNOCT'  -- its AE title; what it sent to us never goes back to it

-- By class, not by modality alone: dose sheets and screenshots are also filed under modality CT, and
-- the node does not take them. Reports (SR) are not here, so a report cannot start a loop.
local CLASS = {
   CT = '1.2.840.10008.5.1.4.1.1.2',
   SEG = '1.2.840.10008.5.1.4.1.1.66.4'
}

local sent = {}    -- series to the number of instances that were sent, so that nothing is sent twice
local jobs = {}    -- a job under way to its series
local failed = {}  -- series that could not be sent, to be tried again

local function get(uri)
   local body = RestApiGet(uri)
   if body == nil or body == '' then
      return nil  -- deleted in the meantime
   end
   return ParseJson(body)
end

local function wanted_instances(series)
   local wanted = {}
   for _, id in ipairs(series.Instances) do
      local about = get('/instances/' .. id .. '/metadata?expand')
      if about ~= nil and about.SopClassUid == CLASS[series.MainDicomTags.Modality]
            and about.RemoteAET ~= NODE_AET then
         table.insert(wanted, id)
      end
   end
   return wanted
end

-- One job and one association for a whole series. Instance by instance ("OnStoredInstance") would be
-- an association for each slice, and the node needs all of them anyway: it waits for every slice
-- that the SEG names. A series that grew is sent whole again; the node passes over what it has.
local function send(series)
   local instances = wanted_instances(series)
   if #instances == 0 or sent[series.ID] == #instances then
      return
   end
   local answer = RestApiPost('/modalities/' .. NODE .. '/store',
      DumpJson({ Resources = instances, Synchronous = false }, true))
   if answer == nil or answer == '' then
      print(NODE .. ': series ' .. series.ID .. ' not sent; is it in "DicomModalities"?')
      return
   end
   sent[series.ID] = #instances
   jobs[ParseJson(answer).ID] = series.ID
   print(NODE .. ': sending ' .. #instances .. ' instances of series ' .. series.ID)
end

local function send_failed_again()
   local again = failed
   failed = {}
   for id in pairs(again) do
      local series = get('/series/' .. id)
      if series ~= nil then
         send(series)
      end
   end
end

-- A CT goes out only once its study has a SEG: without one it is of no use to the node and would
-- fill its disk. So either of the two may come first.
function OnStableSeries(seriesId, tags, metadata)
   send_failed_again()
   if CLASS[tags.Modality] == nil then
      return
   end
   local this = get('/series/' .. seriesId)
   local study = this and get('/studies/' .. this.ParentStudy)
   if study == nil then
      return
   end
   local has_seg, stable = false, {}
   for _, id in ipairs(study.Series) do
      local series = get('/series/' .. id)
      if series ~= nil and CLASS[series.MainDicomTags.Modality] ~= nil then
         has_seg = has_seg or series.MainDicomTags.Modality == 'SEG'
         -- A series still arriving has an event of its own to come.
         if series.IsStable or id == seriesId then
            table.insert(stable, series)
         end
      end
   end
   if has_seg then
      for _, series in ipairs(stable) do
         send(series)
      end
   end
end

function OnJobSuccess(jobId)
   jobs[jobId] = nil
end

-- Orthanc itself tries once only. A node that was down gets the series when the next one comes, or
-- at the next heartbeat.
function OnJobFailure(jobId)
   local series = jobs[jobId]
   if series ~= nil then
      jobs[jobId] = nil
      sent[series] = nil
      failed[series] = true
      print(NODE .. ': series ' .. series .. ' could not be sent and will be tried again')
   end
end

-- Every "LuaHeartBeatPeriod" seconds, in Orthanc versions that have it.
function OnHeartBeat()
   send_failed_again()
end
