/** How long the longest list, or how large the largest record, anywhere in a value is. */
function largestList(value) {
	if (value === null || typeof value !== 'object') return 0;
	const parts = Object.values(value);
	return Math.max(parts.length, ...parts.map(largestList));
}

module.exports = { largestList };
