import { exampleFiles, readExample } from '../demo/examples';
import { holds, isNote, nodeBox, noteBox, overlap, textBottom, type CanvasNode } from './support/canvas';

const nodesOf = (file: string) => readExample({ file }).nodes as CanvasNode[];

const pairs = <One>(list: One[]): Array<[One, One]> =>
	list.flatMap((one, index) => list.slice(index + 1).map((other): [One, One] => [one, other]));

const nameBoth = ([one, other]: [CanvasNode, CanvasNode]) => `${one.name} and ${other.name}`;

describe.each(exampleFiles())('%s', (file) => {
	const nodes = nodesOf(file).filter((node) => !isNote(node));
	const notes = nodesOf(file).filter(isNote);
	const together = notes.flatMap((note) => nodes.map((node): [CanvasNode, CanvasNode] => [note, node]));

	it('no node lies on another', () => {
		expect(
			pairs(nodes)
				.filter(([one, other]) => overlap(nodeBox(one), nodeBox(other)))
				.map(nameBoth),
		).toEqual([]);
	});

	it('no note lies on another', () => {
		expect(
			pairs(notes)
				.filter(([one, other]) => overlap(noteBox(one), noteBox(other)))
				.map(nameBoth),
		).toEqual([]);
	});

	it('a note holds a node wholly, below its text, or not at all', () => {
		const isUnclear = ([note, node]: [CanvasNode, CanvasNode]) =>
			overlap(noteBox(note), nodeBox(node)) &&
			!(holds(noteBox(note), nodeBox(node)) && textBottom(note) <= nodeBox(node).top);
		expect(together.filter(isUnclear).map(nameBoth)).toEqual([]);
	});

	it('one note is yellow: it tells how it works and how to set it up', () => {
		const yellow = notes.filter(({ parameters }) => parameters.color === undefined);
		expect(yellow).toHaveLength(1);
		expect(yellow[0].parameters.content).toMatch(/^## .*\n\n### How it works\n[^]*\n### How to set up\n1\. /);
	});

	it('each note has room for its text', () => {
		const flow = notes.filter((note) => textBottom(note) > noteBox(note).bottom);
		expect(flow.map((note) => `${note.name}: ${textBottom(note) - noteBox(note).bottom} too low`)).toEqual([]);
	});
});

it('what lies on each other is found', () => {
	const at = (name: string, left: number, top: number): CanvasNode => ({
		name,
		type: 'n8n-nodes-base.set',
		position: [left, top],
		parameters: {},
	});
	const note = (content: string, width: number, height: number): CanvasNode => ({
		name: 'Note',
		type: 'n8n-nodes-base.stickyNote',
		position: [0, 0],
		parameters: { content, width, height },
	});
	expect(overlap(nodeBox(at('One', 0, 0)), nodeBox(at('Other', 160, 0)))).toBe(true);
	expect(overlap(nodeBox(at('One', 0, 0)), nodeBox(at('Other', 192, 0)))).toBe(false);
	expect(holds(noteBox(note('', 300, 300)), nodeBox(at('One', 64, 64)))).toBe(true);
	expect(holds(noteBox(note('', 300, 300)), nodeBox(at('One', 64, 200)))).toBe(false);
	expect(textBottom(note('x'.repeat(400), 240, 160))).toBeGreaterThan(160);
	expect(textBottom(note('## Short', 240, 160))).toBeLessThan(160);
});
