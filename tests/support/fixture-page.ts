import { createFixtureBridge, type Fixture, type Scenario } from './fixture-bridge.ts';

declare global {
  interface Window {
    /** Put there by the test before this script runs. */
    readonly scenario: Scenario;
    fixture: Fixture;
  }
}

const { api, fixture } = createFixtureBridge(window.scenario);
window.fixture = fixture;
Object.defineProperty(window, 'pkgsource', { value: Object.freeze(api) });
