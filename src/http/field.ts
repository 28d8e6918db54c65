/** A method or a header's name: RFC 9110 section 5.6.2. */
export const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A header's value: visible characters, blanks and the upper half of Latin-1. RFC 9110 section 5.5. */
export const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
