import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../credentials/foundation/isObject';
import { channelKeys, channelsOf, lastDigits, type Channel } from '../../contactKeys';
import { sameNumber } from '../../northAmerica';
import { emailKey } from '../../../shared/conversions/emailAddress';
import type { Lookup } from '../../../shared/model/operation';
import type { RequestPlan } from '../../../shared/model/requestPlan';

function isSameChannel(one: Channel, other: Channel): boolean {
	if (one.phone !== undefined && other.phone !== undefined) return sameNumber(one.phone, other.phone);
	const email = emailKey(one.email);
	return email !== '' && email === emailKey(other.email);
}

function isSame(record: IDataObject, { body }: RequestPlan): boolean {
	if (!isObject(record) || record.state === 'deleted') return false;
	const wanted = channelsOf(body);
	return channelsOf(record).some((channel) => wanted.some((one) => isSameChannel(channel, one)));
}

function searches({ body }: RequestPlan): Array<Record<string, unknown>> {
	return channelsOf(body).map(({ phone, email }) => (phone === undefined ? { email } : { phone: lastDigits(phone) }));
}

/** MightyCall itself knows of shared phone numbers only; e-mails are found by searching. */
export const contactLookup = (list: Lookup['list']): Lookup => ({
	list,
	searches,
	isSame,
	keysOf: channelKeys,
	clash: { status: 409, at: 'data' },
});
