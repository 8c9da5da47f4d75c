// Writes a SEG as OHIF does: @cornerstonejs/adapters on a label map, with OHIF's codes and labels.
// node adapters.mjs CT-FOLDER LABELS.raw OUT.dcm LABEL...
import fs from 'node:fs';
import path from 'node:path';
import dcmjs from 'dcmjs';
import { adaptersSEG } from '@cornerstonejs/adapters';

const { DicomMessage, DicomMetaDictionary, datasetToDict } = dcmjs.data;
const [folder, labels, out, ...names] = process.argv.slice(2);
const read = (file) => {
  const buffer = fs.readFileSync(path.join(folder, file));
  const bytes = buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
  const dicom = DicomMessage.readFile(bytes);
  const dataset = DicomMetaDictionary.naturalizeDataset(dicom.dict);
  dataset._meta = DicomMetaDictionary.namifyDataset(dicom.meta);
  return dataset;
};
const instances = fs.readdirSync(folder).sort().map(read);
const images = instances.map((instance, index) => ({
  imageId: String(index),
  voxelManager: { getScalarData: () => new Int16Array(instance.Rows * instance.Columns) },
}));
const metadata = { get: (kind, imageId) => (imageId === undefined ? undefined : instances[+imageId]) };
const { Rows: rows, Columns: columns } = instances[0];
const volume = new Uint8Array(fs.readFileSync(labels));
const tissue = {
  CodeValue: 'T-D0050', CodingSchemeDesignator: 'SRT', CodeMeaning: 'Tissue',
};
const segments = [];
names.forEach((name, index) => {
  segments[index + 1] = {
    SegmentNumber: String(index + 1),
    SegmentLabel: name,
    SegmentAlgorithmType: 'MANUAL',
    SegmentAlgorithmName: 'OHIF Brush',
    RecommendedDisplayCIELabValue: [30000, 33000 + 1000 * index, 33000],
    SegmentedPropertyCategoryCodeSequence: tissue,
    SegmentedPropertyTypeCodeSequence: tissue,
  };
});
const labelmaps2D = instances.map((_, z) => {
  const pixelData = volume.slice(z * rows * columns, (z + 1) * rows * columns);
  const segmentsOnLabelmap = [...new Set(pixelData)].filter((value) => value !== 0);
  return segmentsOnLabelmap.length ? { segmentsOnLabelmap, pixelData, rows, columns } : undefined;
});
const labelmap3D = {
  segmentsOnLabelmap: names.map((_, index) => index + 1), metadata: segments, labelmaps2D,
};
const made = adaptersSEG.Cornerstone3D.Segmentation.generateSegmentation(
  images, [labelmap3D], metadata,
);
fs.writeFileSync(out, Buffer.from(datasetToDict(made.dataset).write()));
