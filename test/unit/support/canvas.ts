/**
 * Where things are on n8n's canvas, in its pixels: nodes with the name below them, notes with their text. Measured in
 * pictures of n8n 2.41.
 */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface CanvasNode {
	name: string;
	type: string;
	position: [number, number];
	parameters: { content?: string; color?: number; width?: number; height?: number; rules?: { values: unknown[] } };
}

const NODE = 96;
/** Names stand centred below the node and may be wider. */
const NAME = { beside: 40, below: 40 };
const MORE_OUTPUTS = 32;

export const isNote = ({ type }: CanvasNode) => type === 'n8n-nodes-base.stickyNote';

const outputsOf = ({ parameters }: CanvasNode) => (parameters.rules?.values.length ?? 0) + 1;

/** A node and its name. */
export function nodeBox(node: CanvasNode): Box {
	const [left, top] = node.position;
	const height = NODE + MORE_OUTPUTS * Math.max(0, outputsOf(node) - 2);
	return { left: left - NAME.beside, top, right: left + NODE + NAME.beside, bottom: top + height + NAME.below };
}

export function noteBox({ position: [left, top], parameters: { width = 240, height = 160 } }: CanvasNode): Box {
	return { left, top, right: left + width, bottom: top + height };
}

export const overlap = (one: Box, other: Box) =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const holds = (outer: Box, inner: Box) =>
	outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** Kinds of lines in a note: how high each is, how wide a letter is on average, and the room around it. */
const LINES = [
	{ starts: '## ', high: 30, letter: 10.5, room: 12 },
	{ starts: '### ', high: 24, letter: 8.2, room: 12 },
	{ starts: '', high: 20, letter: 6.8, room: 0 },
];
const PADDING = 24;
const PARAGRAPH = 12;

function lineHeight(line: string, width: number): number {
	if (line.trim() === '') return PARAGRAPH;
	const { starts, high, letter, room } = LINES.find((kind) => line.startsWith(kind.starts)) ?? LINES[2];
	const shown = line.slice(starts.length).replace(/\*\*|`/g, '');
	return room + high * Math.ceil((shown.length * letter) / (width - PADDING));
}

/** Where the text of a note ends. */
export function textBottom(note: CanvasNode): number {
	const { left, right, top } = noteBox(note);
	const lines = (note.parameters.content ?? '').split('\n');
	return top + PADDING + lines.reduce((sum, line) => sum + lineHeight(line, right - left), 0);
}
