import { z } from 'zod'
import {
  correctionRequest,
  correctionWaiting,
  correctionWithState,
  previewRequest,
  undoRequest,
} from '../../../model/correction.ts'
import { namePreview, rulePreview } from '../../../model/correction-preview.ts'
import { namePreviewRequest, nameRequest } from '../../../model/name-rule.ts'
import { schemaOf } from '../../server/parameters/described-parameters.ts'
import { asJson, change, read } from './operations.ts'

const WAITING = {
  description:
    'Another process writes to the index and is to make the change; /api/corrections/{id} says what came of it',
  content: asJson(schemaOf(correctionWaiting)),
}

const CORRECTED = {
  201: { description: 'Done; every search now finds it', content: asJson(schemaOf(correctionWithState)) },
  202: WAITING,
}

/** What people correct: asked for, looked at before, listed, undone. */
export function corrections() {
  const listed = read(
    '/api/corrections',
    'What people have corrected, newest first; what there is of a correction that was cut off while it was recorded',
    asJson(
      schemaOf(z.object({ corrections: z.array(correctionWithState), incomplete: z.string().nullable() })),
    ),
  )
  const correcting = change('/api/corrections', 'Correct a tag or a field', correctionRequest, CORRECTED)
  const previewing = change(
    '/api/corrections/preview',
    'What a correction of a tag would change in other passages; nothing is changed',
    previewRequest,
    {
      200: {
        description: 'How many passages and documents, and some of them',
        content: asJson(schemaOf(rulePreview)),
      },
    },
  )
  const naming = change(
    '/api/corrections/names',
    'Merge, split or rename a name, or give it another spelling',
    nameRequest,
    CORRECTED,
  )
  const previewingNames = change(
    '/api/corrections/names/preview',
    'What would change if this were said of a name; nothing is changed',
    namePreviewRequest,
    {
      200: {
        description: 'How many passages and documents, and some of them',
        content: asJson(schemaOf(namePreview)),
      },
    },
  )
  const asked = read(
    '/api/corrections/{id}',
    'What came of a change that was answered with 202, for a day',
    asJson(schemaOf(correctionWithState)),
  )
  const undo = '/api/corrections/{id}/undo'
  return {
    '/api/corrections': { ...listed, ...correcting },
    '/api/corrections/preview': previewing,
    '/api/corrections/names': naming,
    '/api/corrections/names/preview': previewingNames,
    '/api/corrections/{id}': {
      get: { ...asked.get, responses: { ...asked.get.responses, 202: WAITING } },
    },
    [undo]: change(undo, 'Undo a correction', undoRequest, CORRECTED),
  }
}
