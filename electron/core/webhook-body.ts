import type { WebhookSetting } from '../shared/alert-settings.ts';
import type { AlertNotice } from '../shared/alert-state.ts';
import { subjectOf, textOf } from './alert-text.ts';

/** A message in the form that the receiver of a webhook reads. */
export function webhookBody(notice: AlertNotice, format: WebhookSetting['format']): object {
  const [subject, text] = [subjectOf(notice), textOf(notice)];
  switch (format) {
    case 'json':
      return { format: 1, ...notice, subject, text };
    case 'slack':
      return { text: `*${escapeForSlack(subject)}*\n${escapeForSlack(text)}` };
    case 'teams':
      return teamsBody(notice, subject, text);
  }
}

/** Source: Microsoft, "Post a workflow when a webhook request is received in Microsoft Teams"; Adaptive Cards 1.4. */
function teamsBody({ kind }: AlertNotice, subject: string, text: string): object {
  const color = { failed: 'attention', stale: 'warning', recovered: 'good', test: 'default' }[kind];
  const heading = { type: 'TextBlock', text: subject, weight: 'bolder', size: 'medium', wrap: true, color };
  const lines = text.split('\n').filter((line) => line !== '');
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [heading, ...lines.map((line) => ({ type: 'TextBlock', text: escapeForTeams(line), wrap: true }))],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

/** Source: Slack, "Formatting text for app surfaces", escaping. */
function escapeForSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text blocks read a part of Markdown: names of distribution points must not become links. */
function escapeForTeams(text: string): string {
  return text.replaceAll(/[\\*_[\]]/g, '\\$&');
}
