import type { saveAnswers as english } from '../en/save-answers.ts';

export const saveAnswers: Readonly<Record<keyof typeof english, string>> = {
  save: 'Antworten speichern…',
  hint: 'Die Datei wiederholt dieses Setup unbeaufsichtigt: pkgsource setup --answers FILE',
  saved: 'Antworten gespeichert',
};
