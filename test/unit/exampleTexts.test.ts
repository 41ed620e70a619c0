import { isDescribed, partsOf, readDescription, readmeOfExamples, writtenReadme } from '../demo/descriptions';
import { exampleFiles, readExample } from '../demo/examples';

/** Suggested by n8n's template submission guidelines, which also want H2 headings, no HTML and a verb in front. */
const SECTIONS = ["Who's it for", 'How it works', 'How to set up', 'Requirements', 'How to customize the workflow'];
const VERBS = /^(?:Call|Collect|Create|Get|Have|Keep|Log|Make|Route|Send|Start|Summarize|Text) /;

const files = exampleFiles();

it('there are at least ten', () => {
	expect(files.length).toBeGreaterThanOrEqual(10);
});

describe.each(files)('%s', (file) => {
	it('has a description', () => {
		expect(isDescribed(file)).toBe(true);
	});

	it('whose title begins with what it does', () => {
		const { title } = partsOf(readDescription(file));
		expect(title).toMatch(VERBS);
		expect(title.length).toBeLessThanOrEqual(90);
	});

	it('which has a summary, the note on community nodes and the five sections, and no HTML', () => {
		const description = readDescription(file);
		const { summary, note, sections } = partsOf(description);
		expect(summary).toMatch(/^[A-Z].*\.$/);
		expect(note).toMatch(/^> \*\*Community node\.\*\* .*`n8n-nodes-telephony`/);
		expect(sections.map(({ heading }) => heading)).toEqual(SECTIONS);
		expect(sections.filter(({ text }) => text === '')).toEqual([]);
		expect(description.replace(/`[^`]*`/g, '')).not.toMatch(/<\/?[a-z]/i);
	});

	it('which names nodes that the workflow has', () => {
		const { sections } = partsOf(readDescription(file));
		const nodes = readExample({ file }).nodes.map(({ name }: { name: string }) => name);
		const [, works] = sections;
		const named = [...works.text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((name) => !nodes.includes(name) && !isOption(name))).toEqual([]);
	});
});

/** What is set in bold and is no node: a field, or a choice of one. */
const isOption = (name: string) => ['Missed Only', 'leaveAlone'].includes(name) || /Before It Acts/.test(name);

it('examples/README.md is written from the descriptions', () => {
	expect(writtenReadme()).toBe(readmeOfExamples());
});
