/**
 * Examples of every operation of the MightyCall node, as full as they get: `resource.operation` -> the fields of one
 * run or of several, made from the records of a double. Together they use every field of every operation.
 */
const { itemWithFile } = require('../../../../engine/harness');
const { prepare } = require('./fields');

const examples = {
	...require('./calls'),
	...require('./account'),
	...require('./messages'),
	...require('./journal'),
	...require('./contacts'),
	...require('./contactCenter'),
};

/** Every run gets this item: two files, as messages take them along. */
const inputItem = () => {
	const picture = itemWithFile({}, 'photo', 'example picture', { fileName: 'photo.png', mimeType: 'image/png' });
	const card = itemWithFile({}, 'card', 'BEGIN:VCARD', { fileName: 'card.vcf', mimeType: 'text/vcard' });
	return { json: {}, binary: { ...picture.binary, ...card.binary } };
};

const exampleNames = Object.keys(examples);

module.exports = { examples, exampleNames, inputItem, prepare };
