import type { IDataObject } from 'n8n-workflow';

/** Who somebody is, and the switchboards among his services. */
export function me({ id, email, firstName, lastName, customer, services }: IDataObject): IDataObject {
	const all = Array.isArray(services) ? (services as IDataObject[]) : [];
	const pbxs = all.filter(({ type }) => type === 'pbx');
	const switchboards = pbxs.map(({ name, properties }) => {
		const { pbxId, hostname, version } = (properties ?? {}) as IDataObject;
		return { pbxId, name, hostname, version };
	});
	const first = switchboards[0]?.pbxId;
	return {
		id,
		email,
		firstName,
		lastName,
		customerId: (customer as IDataObject | undefined)?.id,
		...(first === undefined ? {} : { pbxId: first }),
		switchboards,
	};
}
