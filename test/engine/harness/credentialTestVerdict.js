/** From the probe's answer to what the editor shows. */
const rulesOf = (rules, kind) => (rules ?? []).filter(({ type }) => type === kind);

const valueAt = (record, key) => key.split('.').reduce((value, part) => value?.[part], record);

function verdictOnAnswer(rules, answer) {
	const body = answer[0][0].json;
	const broken = rulesOf(rules, 'responseSuccessBody').find(
		({ properties }) => valueAt(body, properties.key) === properties.value,
	);
	if (broken) return { status: 'Error', message: broken.properties.message };
	return { status: 'OK', message: 'Connection successful!' };
}

function verdictOnStatus(rules, { status, statusText }) {
	const rule = rulesOf(rules, 'responseCode').find(({ properties }) => properties.value === status);
	if (rule) return { status: 'Error', message: rule.properties.message };
	if (status >= 199 && status <= 299) return undefined;
	return { status: 'Error', message: statusText || `Received HTTP status code: ${status}` };
}

/** An error that came with an HTTP answer is judged by it, one with a code by the code, any other by its text. */
function verdictOnError(rules, error) {
	const { response, code } = error.cause ?? {};
	const byStatus = response && verdictOnStatus(rules, response);
	if (byStatus) return byStatus;
	if (!response && code) return { status: 'Error', message: code };
	return { status: 'Error', message: String(error.message) };
}

module.exports = { verdictOnAnswer, verdictOnError };
