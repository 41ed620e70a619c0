import { assertPlaces, page, results, withTables } from './support/speedPage';

it('the tables of docs/speed.md are those of docs/bench.json', () => {
	expect(withTables(page, results)).toBe(page);
});

it('tables next to each other are all filled', () => {
	const places = (name: string) => `<!-- table: ${name} -->\n<!-- end -->\n`;
	const filled = withTables(`before\n${places('memory')}${places('aims')}after`, results);
	expect(filled.match(/^\| --- \|/gm)).toHaveLength(2);
	expect(filled).toMatch(/^before\n<!-- table: memory -->\n\n\| items \|/);
	expect(filled).toMatch(/\| aim \| {2}\| measured \| {2}\|[^]*<!-- end -->\nafter$/);
});

it('a page without a place for a table is refused before the run', () => {
	expect(() => assertPlaces(page)).not.toThrow();
	expect(() => assertPlaces(page.replace('<!-- table: tls -->', ''))).toThrow('no place for: tls');
});
