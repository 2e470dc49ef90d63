import { BROWSER_SCRIPT } from './browser-script.js'
import { type Html, html, rawText } from './html.js'
import type { ReportSource } from './report-source.js'
import { STYLE } from './style.js'

/** The head of a report. Its policy lets nothing in from outside, and of what is inline its own style and script only. */
export const writeHead = (title: string, { locale, digest }: ReportSource): Html => html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-${digest(STYLE)}'; script-src 'sha256-${digest(BROWSER_SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${rawText(STYLE)}</style>
`
