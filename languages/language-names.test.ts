import { expect, it } from 'vitest'
import { LANGUAGES } from './index.ts'
import { languageNames, NAMED_IN } from './language-names.ts'

it('names languages in every language that is described', () => {
  expect([...NAMED_IN].sort()).toEqual(LANGUAGES.map((it) => it.code).sort())
})

it.each([
  ['fr', ['French', 'français', 'Französisch', 'francés', 'الفرنسية', 'فرنسي']],
  ['ar', ['Arabic', 'العربية', 'عربي', 'عربية', 'العربي', 'árabe']],
  ['fa', ['Persian', 'فارسی', 'الفارسية', 'فارسي']],
  ['he', ['Hebrew', 'עברית']],
  ['pt-BR', ['Brazilian Portuguese', 'português (Brasil)', 'برتغالي برازيلي']],
])('%s is called %j', (code, names) => {
  expect(languageNames(code)).toEqual(expect.arrayContaining(names))
})

it.each(['xx', 'x_y'])('a code that is nobody’s, as "%s", has no name but itself', (code) => {
  expect(languageNames(code).filter((it) => it !== code)).toEqual([])
})
