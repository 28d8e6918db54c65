// The expectation grammar of the interface; replaced by the full implementation.
export type Subject = { readonly kind: string };
export type Expectation = { readonly line: string };
