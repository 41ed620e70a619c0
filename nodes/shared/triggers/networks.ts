/** Networks as people write them: `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. */

interface Block {
	bits: bigint;
	/** 32 or 128. */
	size: number;
	prefix: number;
}

/** Whether an address lies in one of them. One that cannot be read holds none. */
export function isWithin(address: string | undefined, networks: readonly string[]): boolean {
	const caller = blockOf(address ?? '');
	return caller !== undefined && networks.some((network) => holds(blockOf(network), caller));
}

export const isNetwork = (text: string): boolean => blockOf(text) !== undefined;

function holds(network: Block | undefined, { bits, size }: Block): boolean {
	if (network?.size !== size) return false;
	const shift = BigInt(size - network.prefix);
	return network.bits >> shift === bits >> shift;
}

function blockOf(text: string): Block | undefined {
	const [address, length, ...more] = text.trim().split('/');
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	const plain = mapped ? mapped[1] : address;
	const size = plain.includes(':') ? 128 : 32;
	const bits = size === 32 ? bitsOf(plain.split('.'), 4, 10) : bitsOf(groupsIn(plain), 8, 16);
	const prefix = length === undefined ? size : /^\d{1,3}$/.test(length) ? Number(length) : Infinity;
	return bits === undefined || prefix > size || more.length > 0 ? undefined : { bits, size, prefix };
}

/** The groups of an IPv6 address, with those that `::` stands for. */
function groupsIn(address: string): string[] {
	const [before, after, ...more] = address.split('::');
	if (after === undefined || more.length > 0) return address.split(':');
	const [head, tail] = [before, after].map((part) => (part === '' ? [] : part.split(':')));
	return [...head, ...new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
}

function bitsOf(parts: string[], count: number, base: 10 | 16): bigint | undefined {
	const digits = base === 10 ? /^\d{1,3}$/ : /^[0-9a-f]{1,4}$/i;
	const width = base === 10 ? 8n : 16n;
	const most = base === 10 ? 255 : 0xffff;
	if (parts.length !== count) return undefined;
	let bits = 0n;
	for (const part of parts) {
		if (!digits.test(part) || parseInt(part, base) > most) return undefined;
		bits = (bits << width) | BigInt(parseInt(part, base));
	}
	return bits;
}
