import { exampleFiles, readExample } from '../demo/examples';
import { serviceOrigins, serviceTypes } from '../demo/services';

interface ExampleNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, unknown>;
}

/** Nodes of n8n's own that talk to nobody, or to whom their credential or their address says. */
const HARMLESS =
	/^n8n-nodes-base\.(?:dataTable|filter|if|manualTrigger|noOp|removeDuplicates|scheduleTrigger|set|splitOut|stickyNote|switch|webhook)$/;
const OURS = /^n8n-nodes-telephony\./;
const SET_BY_CREDENTIAL = ['n8n-nodes-base.emailSend', '@n8n/n8n-nodes-langchain.openAi', 'n8n-nodes-base.httpRequest'];

const nodesOf = (file: string) => readExample({ file }).nodes as ExampleNode[];
const isNote = ({ type }: ExampleNode) => type.endsWith('.stickyNote');

const addressesIn = ({ parameters }: ExampleNode) => JSON.stringify(parameters).match(/https?:\/\/[^/"'\\\s]+/g) ?? [];

const isAtDouble = (node: ExampleNode) => {
	const all = addressesIn(node);
	return all.length > 0 && all.every((address) => serviceOrigins().includes(address));
};

const isKnown = (node: ExampleNode) => isAtDouble(node) || isNamed(node);

const isNamed = ({ type, credentials = {} }: ExampleNode) =>
	HARMLESS.test(type) ||
	OURS.test(type) ||
	(SET_BY_CREDENTIAL.includes(type) && Object.keys(credentials).some((one) => serviceTypes().includes(one)));

/** What is played in a real n8n must find a double for everybody it talks to. */
describe.each(exampleFiles())('%s', (file) => {
	const nodes = nodesOf(file).filter((node) => !isNote(node));

	it('talks to nobody whom the tests have no double of', () => {
		expect(nodes.filter((node) => !isKnown(node)).map(({ name, type }) => `${name}: ${type}`)).toEqual([]);
	});

	it('has no address in it but those that the tests put a double in the place of', () => {
		const foreign = nodes.flatMap(addressesIn).filter((address) => !serviceOrigins().includes(address));
		expect(foreign).toEqual([]);
	});
});
