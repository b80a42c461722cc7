import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button } from './Button.tsx'

test('until the scripts that answer it run, a button cannot be pressed, so that no form is sent without them', () => {
  for (const type of ['button', 'submit'] as const) {
    expect(renderToStaticMarkup(<Button type={type}>Save</Button>)).toMatch(/^<button [^>]* disabled=""/)
  }
})
