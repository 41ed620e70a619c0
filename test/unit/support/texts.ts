import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const TEXT = /\.(?:ts|js|json|md)$/;

/** Paths of all text files below these folders (or these files themselves), from the root of the package. */
export const textsOf = (...places: string[]): string[] =>
	places
		.flatMap((place) => {
			if (!statSync(join(ROOT, place)).isDirectory()) return [place];
			return textsOf(...readdirSync(join(ROOT, place)).map((name) => `${place}/${name}`));
		})
		.filter((file) => TEXT.test(file));

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const joined = (text: string) => text.replace(/[\s*/]*\n[\s*/>|]*/g, ' ');

/** What a file says, on one line: a sentence may go over several. */
export const textOf = (file: string): string => joined(read(file));

/** The paragraphs of a Markdown file, the points of its lists and the rows of its tables, each on one line. */
export const passagesOf = (file: string): string[] =>
	read(file)
		.split(/\n\s*\n|\n(?=\s*[-|] ?)/)
		.map(joined);
