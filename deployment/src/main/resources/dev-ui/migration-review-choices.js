import { html } from 'lit';

/** The key of an expression that the person types, where choices have theirs. */
export const OWN = 'own';

/** The answers to pick from, each with a key that no other has. */
export function choicesOf(question) {
  return question.choices.map(choice => ({ ...choice, key: choiceKey(choice.answer) }));
}

/** The choice that holds this answer; nothing when it was typed. */
export function choiceFor(question, answer) {
  return choicesOf(question).find(choice => choice.key === choiceKey(answer));
}

/** What a choice is called; code when that is the expression itself. */
export function choiceLabel(choice) {
  return choice.label === choice.answer.value ? html`<code>${choice.label}</code>` : choice.label;
}

/** The key of a choice with this answer; nothing when there is no answer. */
export function choiceKey(answer) {
  return answer?.value == null ? answer?.kind : `${answer.kind} ${answer.value}`;
}
