/** A branch that chance never took has proved nothing. */
export class Branches<Name extends string> {
	private readonly taken = new Set<string>();

	private readonly names: readonly Name[];

	constructor(...names: Name[]) {
		this.names = names;
	}

	took(name: Name): void {
		this.taken.add(name);
	}

	expectAll(): void {
		expect(this.names.filter((name) => !this.taken.has(name))).toEqual([]);
	}
}
