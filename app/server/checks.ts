import {
  checkDraft,
  checkLoneQuote,
  type GivenDraft,
  readDraftInThread,
  savedCheckOf,
} from '../../check/index.ts'
import {
  CHECK_BODY_AT_MOST,
  type CheckStep,
  checkRequest,
  DRAFT_AT_MOST,
  QUOTATIONS_AT_MOST,
} from '../../model/check-draft.ts'
import { AppError } from '../../model/errors.ts'
import { check } from '../../model/value-problem.ts'
import { mediaType } from './api-requests.ts'
import { dataFolder, engine } from './engine.ts'
import { bodyBytes, jsonIn } from './parameters/checked-parameters.ts'
import { records } from './records.ts'

/** A quote alone, or a draft. */
type Given =
  | { quote: string; speaker?: string | undefined; language?: string | undefined }
  | { draft: GivenDraft }

/** What surrounds a file in a form. */
const FORM_AT_MOST = DRAFT_AT_MOST.bytes + 16_384

const refused = (
  parameter: string,
  problem: { reason: 'empty' } | { reason: 'too-many-bytes'; maximum: number },
) => new AppError('bad-request', { parameter, problem })

/** @throws AppError `bad-request` that names what cannot be used */
export async function givenToCheck(request: Request): Promise<Given> {
  const isForm = mediaType(request.headers) === 'multipart/form-data'
  const problem = { reason: 'too-many-bytes', maximum: DRAFT_AT_MOST.bytes } as const
  const bytes = await bodyBytes(request, isForm ? FORM_AT_MOST : CHECK_BODY_AT_MOST, problem)
  return isForm ? inForm(bytes, request.headers.get('content-type') ?? '') : inJson(bytes)
}

function inJson(bytes: Uint8Array): Given {
  const value = jsonIn(new TextDecoder().decode(bytes))
  const isDraft = typeof value === 'object' && value !== null && 'draft' in value
  const [parameter, schema] = isDraft
    ? (['draft', checkRequest.options[1]] as const)
    : (['quote', checkRequest.options[0]] as const)
  const result = check(schema, value)
  if (!result.success) {
    throw new AppError('bad-request', {
      parameter: result.path.join('.') || parameter,
      problem: result.problem,
    })
  }
  const given = result.data
  if (!('draft' in given)) {
    if (given.quote.trim() === '') throw refused('quote', { reason: 'empty' })
    return given
  }
  const { draft, name = null, language, orQuote = false } = given
  if (draft.trim() === '') throw refused('draft', { reason: 'empty' })
  const words = Buffer.from(draft)
  if (words.length > DRAFT_AT_MOST.bytes) {
    throw refused('draft', { reason: 'too-many-bytes', maximum: DRAFT_AT_MOST.bytes })
  }
  return { draft: { name, bytes: words, isText: true, orQuote, ...(language !== undefined && { language }) } }
}

async function inForm(bytes: Uint8Array, type: string): Promise<Given> {
  const form = await new Response(bytes.slice(), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0) throw refused('file', { reason: 'empty' })
  const language = form?.get('language')
  return {
    draft: {
      name: file.name || null,
      bytes: new Uint8Array(await file.arrayBuffer()),
      ...(typeof language === 'string' && language !== '' && { language }),
    },
  }
}

/** What was decided of the quotations of a draft when it was saved, edited or not. */
async function savedReviews(draft: Parameters<typeof savedCheckOf>[1]) {
  const saved = await savedCheckOf(await records(), draft)
  if (saved === null) return null
  const { id, revision, name, savedAt, reviews } = saved
  return { id, revision, name, savedAt, reviews }
}

/** The steps of a check. */
export async function* checkSteps(given: Given, signal: AbortSignal): AsyncGenerator<CheckStep> {
  const open = await engine()
  if ('quote' in given) {
    const { quote: text, speaker: speakerClaimed, language } = given
    yield* checkLoneQuote(open, { text, speakerClaimed, language }, { signal })
    return
  }
  const draft = await readDraftInThread(given.draft, { dataFolder: dataFolder(), signal })
  if (draft.quotations.length > QUOTATIONS_AT_MOST) {
    const problem = { reason: 'too-many-quotations', maximum: QUOTATIONS_AT_MOST } as const
    throw new AppError('draft-refused', { name: draft.name ?? 'draft', problem })
  }
  for await (const step of checkDraft(open, draft, { signal })) {
    yield step.type === 'begun' ? { ...step, saved: await savedReviews(draft) } : step
  }
}
