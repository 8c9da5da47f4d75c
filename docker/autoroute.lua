-- Orthanc: sends CT series and segmentations to an immunoct node, which answers with a report.
-- To use it, name it under "LuaScripts" and the node under "DicomModalities" in Orthanc's configuration.

local NODE = 'immunoct'      -- the node's name in "DicomModalities"
local NODE_AET = 'IMMUNOCT'  -- its AE title; what it sent to us never goes back to it

-- What the node takes: all its SOP classes, each with the modality that its series are filed under. By
-- class, not by modality alone: dose sheets and screenshots are also filed under modality CT, and the
-- node does not take them. Reports (SR) are not here, so a report cannot start a loop.
local CLASSES = {
   ['1.2.840.10008.5.1.4.1.1.2'] = 'CT',       -- CT
   ['1.2.840.10008.5.1.4.1.1.2.1'] = 'CT',     -- Enhanced CT
   ['1.2.840.10008.5.1.4.1.1.2.2'] = 'CT',     -- Legacy Converted Enhanced CT
   ['1.2.840.10008.5.1.4.1.1.66.4'] = 'SEG',   -- Segmentation
   ['1.2.840.10008.5.1.4.1.1.66.7'] = 'SEG',   -- Label Map Segmentation
   ['1.2.840.10008.5.1.4.1.1.481.3'] = 'RTSTRUCT',
   ['1.2.840.10008.5.1.4.1.1.88.59'] = 'KO'    -- Key Object Selection: rejection notes
}
local MODALITIES = { CT = true, SEG = true, RTSTRUCT = true, KO = true }
local SEGMENTATIONS = { SEG = true, RTSTRUCT = true }

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
   local wanted, others = {}, {}
   for _, id in ipairs(series.Instances) do
      local about = get('/instances/' .. id .. '/metadata?expand')
      if about ~= nil and about.RemoteAET ~= NODE_AET then
         if CLASSES[about.SopClassUid] == series.MainDicomTags.Modality then
            table.insert(wanted, id)
         else
            others[tostring(about.SopClassUid)] = (others[tostring(about.SopClassUid)] or 0) + 1
         end
      end
   end
   for class, count in pairs(others) do
      print(NODE .. ': ' .. count .. ' instances of series ' .. series.ID
         .. ' not sent: the node does not take SOP class ' .. class)
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

-- A CT goes out only once its study has a segmentation: without one it is of no use to the node and would
-- fill its disk. So either of the two may come first.
function OnStableSeries(seriesId, tags, metadata)
   send_failed_again()
   if not MODALITIES[tags.Modality] then
      return
   end
   local this = get('/series/' .. seriesId)
   local study = this and get('/studies/' .. this.ParentStudy)
   if study == nil then
      return
   end
   local has_segmentation, stable = false, {}
   for _, id in ipairs(study.Series) do
      local series = get('/series/' .. id)
      if series ~= nil and MODALITIES[series.MainDicomTags.Modality] then
         has_segmentation = has_segmentation or SEGMENTATIONS[series.MainDicomTags.Modality]
         -- A series still arriving has an event of its own to come.
         if series.IsStable or id == seriesId then
            table.insert(stable, series)
         end
      end
   end
   if has_segmentation then
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
