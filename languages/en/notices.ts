import { phrases } from '../word-list.ts'

export const notices = {
  correction: phrases('correction | corrections | corrected | corrects | clarification'),
  update: phrases('update | updated | updates'),
  corrected: phrases(
    'this article has been corrected | this story has been corrected | this report has been corrected | has been updated to correct | an earlier version of this article misstated | an earlier version of this story misstated | an earlier version of this report misstated | an earlier version of this article incorrectly | an earlier version of this story incorrectly',
  ),
  updated: phrases(
    'this article has been updated | this story has been updated | this report has been updated | this is an updated version',
  ),
}
