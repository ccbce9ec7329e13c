import { translate } from '../../texts/translator';
import { attribute, html, type HelperOptions, type Safe } from './html';

interface ShownMove {
  move: string;
  label: string;
  note: boolean;
  /** A day to be given with it: the name of its field, what it asks, and what stands in it. */
  day?: { name: string; label: string; value: string };
  /** Why it cannot be made yet, in the reader's words. */
  refusals: readonly string[];
}

interface ShownStep {
  label: string;
  /** Who and when, or empty. */
  detail: string;
  state: 'done' | 'now' | 'ahead';
}

/** What can happen next, and how far it is. */
export const workflowHelpers = {
  /** A button a move; a move that is refused shows its reasons in the button's place. */
  movesForm: ({
    hash,
    data,
  }: HelperOptions<{ action: string; moves: readonly ShownMove[]; version?: number }>): Safe => {
    const { locale, csrfToken } = data.root;
    // What is acted on is what was read: another version of it is answered as stale.
    const version =
      hash.version === undefined ? '' : html`<input type="hidden" name="version" value="${hash.version}" />`;
    const forms = hash.moves.map((move) => {
      if (move.refusals.length > 0) {
        return html`<div class="move refused">
          <strong>${move.label}</strong>
          <ul>
            ${move.refusals.map((why) => html`<li>${why}</li>`)}
          </ul>
        </div>`;
      }
      const note = move.note
        ? html`<div class="field">
            <label for="note-${move.move}">${translate(locale, 'common.note')}</label
            ><textarea id="note-${move.move}" name="note" rows="2" required></textarea>
          </div>`
        : '';
      const day = move.day
        ? html`<div class="field">
            <label for="day-${move.move}">${move.day.label}</label
            ><input id="day-${move.move}" name="${move.day.name}" type="date" value="${move.day.value}" required />
          </div>`
        : '';
      return html`<form method="post" action="${hash.action}" class="move">
        <input type="hidden" name="_csrf" value="${csrfToken}" /><input
          type="hidden"
          name="move"
          value="${move.move}"
        />${version}${day}${note}<button class="btn quiet">${move.label}</button>
      </form>`;
    });
    return html`<div class="moves">${forms}</div>`;
  },

  steps: (steps: readonly ShownStep[]): Safe =>
    html`<ol class="steps">
      ${steps.map(
        (step) =>
          html`<li${attribute('class', step.state === 'ahead' ? null : step.state)}${attribute('aria-current', step.state === 'now' ? 'step' : null)}>${step.label}${step.detail ? html`<small>${step.detail}</small>` : ''}</li>`,
      )}
    </ol>`,
};
