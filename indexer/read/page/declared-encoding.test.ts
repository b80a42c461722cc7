import { describe, expect, it } from 'vitest'
import { declaredLabels } from './declared-encoding.ts'

const labels = (markup: string) => declaredLabels(Buffer.from(markup, 'latin1'))

describe('what a page declares', () => {
  it.each([
    ['<meta charset=koi8-r>', ['koi8-r']],
    ['<META CHARSET = "Windows-1251" >', ['Windows-1251']],
    ['<meta http-equiv="Content-Type" content="text/html; charset=big5">', ['big5']],
    [`<meta content='text/html;charset="euc-kr"' http-equiv=content-type>`, ['euc-kr']],
    [
      '<?xml version="1.0" encoding="iso-8859-2"?><html><meta charset="windows-1250">',
      ['windows-1250', 'iso-8859-2'],
    ],
    ["<?xml version='1.0' encoding='shift_jis' ?><html>", ['shift_jis']],
  ])('is in %s', (markup, expected) => {
    expect(labels(markup)).toEqual(expected)
  })

  it.each([
    '<!-- <meta charset="koi8-r"> -->',
    '<script>var it = \'<meta charset="koi8-r">\'</script>',
    '<meta name="description" content="charset=koi8-r">',
    '<p title="<meta charset=koi8-r>">',
    '',
  ])('is not in %s', (markup) => {
    expect(labels(markup)).toEqual([])
  })

  it('is found behind a long head', () => {
    expect(labels(`<head><style>${'p { color: red }'.repeat(1_000)}</style><meta charset="koi8-u">`)).toEqual(
      ['koi8-u'],
    )
  })
})
