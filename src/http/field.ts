/** What the name of a method or a header is made of: RFC 9110 section 5.6.2. */
export const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What a header can carry: visible characters, blanks, and the upper half of Latin-1, sent as such; RFC 9110 section 5.5. */
export const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
