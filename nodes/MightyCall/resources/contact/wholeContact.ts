import { text } from '../../../shared/conversions/textField';
import type { AtLeastOne } from '../../../shared/model/operation';
import { body, addedTo } from '../../../shared/request/placements';
import { emailChannels, moreChannels, phoneChannels, tags } from '../../channels';

/** What a new contact, or one to be overwritten, is made of. */
export const wholeContact = {
	firstName: body(text),
	lastName: body(text),
	phones: addedTo('channels', phoneChannels),
	emails: addedTo('channels', emailChannels),
	'additionalFields.avatarUrl': body(text),
	'additionalFields.channels': addedTo('channels', moreChannels),
	'additionalFields.patronymic': body(text),
	'additionalFields.comment': body(text),
	'additionalFields.tags': body(tags),
};

export const needsName: AtLeastOne = {
	fields: ['firstName', 'lastName'],
	message: 'is empty, and so is Last Name',
	advice: 'Fill in First Name or Last Name.',
};
export const needsChannel: AtLeastOne = {
	fields: ['phones', 'emails', 'additionalFields.channels'],
	message: 'is empty, and so is Emails',
	advice: 'Fill in one of them: it is what the contact is found by.',
};
