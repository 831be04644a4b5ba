import { chooseLanguage } from '../electron/shared/texts/languages.ts';
import { startWindow } from './start-window.tsx';

startWindow()(chooseLanguage(navigator.languages));
