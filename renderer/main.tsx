import { chooseLanguage } from '../electron/shared/texts/languages.ts';
import { startWindow } from './start-window.tsx';

// Asked for first: its texts come while the window is wired up. Nothing is shown in another language meanwhile.
const language = chooseLanguage(navigator.languages);
const show = startWindow();
void language.then(show);
