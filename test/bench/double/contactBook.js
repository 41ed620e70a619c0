'use strict';

/** MightyCall's contacts, as far as Find or Create asks: found by digits of a phone, and never made twice. */

/** By the last four digits, which is what the node looks for. */
const book = new Map();
let made = 0;

const LAST_DIGITS = 4;
const phoneOf = ({ channels }) => channels[0].phone;
const shelf = (phone) => phone.slice(-LAST_DIGITS);

/** @param {string} digits */
function found(digits) {
	const contacts = book.get(digits) ?? [];
	return { contacts, pages: 1, records: contacts.length, currentPage: 1 };
}

/**
 * MightyCall would refuse the phone of another contact, and the node would then take that one: here it is told that
 * something is badly wrong, so that no run with a duplicate counts.
 */
function add(contact) {
	const others = book.get(shelf(phoneOf(contact))) ?? [];
	if (others.some((one) => phoneOf(one) === phoneOf(contact))) return { isSuccess: false, message: 'A DUPLICATE' };
	made += 1;
	const data = { contactId: made.toString(16).padStart(24, '0'), ...contact };
	book.set(shelf(phoneOf(contact)), [...others, data]);
	return { data, isSuccess: true };
}

module.exports = { found, add };
