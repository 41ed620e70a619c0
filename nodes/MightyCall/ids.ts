import { idIn, idsIn } from '../shared/conversions/idField';

/** Calls, voicemails, users, groups and channels. */
export const guid = idIn(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, '3f2504e0-4f89-41d3-9a0c-0305e82c3301');
export const guids = idsIn(guid);

/** Contacts and journal entries. */
export const recordId = idIn(/[0-9a-f]{24}/, '5f3c1d2e4b5a69788796a5b4');
export const recordIds = idsIn(recordId);
