declare module 'mjml' {
  /** Resolves with the HTML and what is wrong with the source. */
  export default function mjml2html(
    source: string,
    options?: { validationLevel?: 'strict' | 'soft' | 'skip'; keepComments?: boolean },
  ): Promise<{ html: string; errors: { formattedMessage: string }[] }>;
}
