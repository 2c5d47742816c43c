import { Pipe, type PipeTransform } from '@angular/core';

const NARROW = '\u202f';

/**
 * French punctuation as it is set in print: no line begins with `:` or `»`, whatever space the author typed.
 * English text has no space there and stays as it is.
 */
export function typeset(text: string): string {
  return text
    .replace(/[ \u00a0]+([;:!?»](?=\s|$|[).,…]))/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](?=%|h\b)/g, '$1\u00a0');
}

@Pipe({ name: 'typeset' })
export class Typeset implements PipeTransform {
  transform(text: string): string {
    return typeset(text);
  }
}
