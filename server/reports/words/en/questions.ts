/** Questions that somebody follows up. */
export const questions = {
  'questions.title': 'Open questions',
  'questions.lead': '{n} {n|question waits|questions wait} for an answer.',
  'questions.none': 'No question on record waits for an answer.',
  'questions.ended': '{answered} {answered|was|were} answered and {dropped} {dropped|was|were} dropped.',
  'questions.note':
    'Questions are kept beside the supply chain and stand as they were when this report was made, whatever its dates.',
  'questions.state': 'State',
  'questions.whom': 'To answer',
  'questions.material': 'Material',
  'questions.due': 'Due',
  'questions.assignee': 'Followed up by',
  'questions.nobody': 'nobody',
  'questions.goneEntity': 'an entity that is no more on record',
  'questions.open': 'to be asked',
  'questions.asked': 'asked',
  'questions.answered': 'answered',
  'questions.dropped': 'dropped',
};
