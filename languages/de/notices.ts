import { phrases } from '../word-list.ts'

export const notices = {
  correction: phrases('korrektur | korrigiert | berichtigung | berichtigt | richtigstellung'),
  update: phrases('update | aktualisiert | aktualisierung'),
  corrected: phrases(
    'in einer fruheren version dieses artikels | in einer fruheren fassung dieses artikels | dieser artikel wurde korrigiert | wir haben den fehler korrigiert',
  ),
  updated: phrases('dieser artikel wurde aktualisiert | diese meldung wurde aktualisiert'),
}
