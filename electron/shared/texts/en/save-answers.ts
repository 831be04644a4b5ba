/** Keeps the answers of Setup in a file. */
export const saveAnswers = {
  save: 'Save answers…',
  hint: 'The file repeats this Setup unattended: pkgsource setup --answers FILE',
  saved: 'Answers saved',
} as const;
