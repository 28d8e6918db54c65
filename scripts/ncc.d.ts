declare module '@vercel/ncc' {
  interface Asset {
    readonly source: string | Buffer;
  }
  interface Result {
    readonly code: string;
    readonly assets: Readonly<Record<string, Asset>>;
    readonly stats: { toJson(options: object): import('./licenses.ts').Statistics };
  }
  /** @see https://github.com/vercel/ncc#programmatically-from-nodejs */
  export default function ncc(
    entry: string,
    options: {
      readonly cache: false;
      readonly quiet: boolean;
      readonly target: string;
      readonly externals: Readonly<Record<string, string>>;
    },
  ): Promise<Result>;
}
