/** The HTML pages of Google's front ends. */

/** The page of Google's servers, with the robot: for unknown paths, and for 4xx and 5xx of the front end. */
export function googlePage(status: number, path: string): string {
  const { title, text } = PAGES.get(status) ?? { title: `Error ${status}`, text: 'That’s an error.' };
  return `<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <meta name=viewport content="initial-scale=1, minimum-scale=1, width=device-width">
  <title>Error ${status} (${title})!!1</title>
  <style>
    *{margin:0;padding:0}html,code{font:15px/22px arial,sans-serif}html{background:#fff;color:#222;padding:15px}body{margin:7% auto 0;max-width:390px;min-height:180px;padding:30px 0 15px}* > body{background:url(//www.google.com/images/errors/robot.png) 100% 5px no-repeat;padding-right:205px}p{margin:11px 0 22px;overflow:hidden}ins{color:#777;text-decoration:none}a img{border:0}@media screen and (max-width:772px){body{background:none;margin-top:0;max-width:none;padding-right:0}}#logo{background:url(//www.google.com/images/branding/googlelogo/1x/googlelogo_color_150x54dp.png) no-repeat;margin-left:-5px}@media only screen and (min-resolution:192dpi){#logo{background:url(//www.google.com/images/branding/googlelogo/2x/googlelogo_color_150x54dp.png) no-repeat 0% 0%/100% 100%;-moz-border-image:url(//www.google.com/images/branding/googlelogo/2x/googlelogo_color_150x54dp.png) 0}}@media only screen and (-webkit-min-device-pixel-ratio:2){#logo{background:url(//www.google.com/images/branding/googlelogo/2x/googlelogo_color_150x54dp.png) no-repeat;-webkit-background-size:100% 100%}}#logo{display:inline-block;height:54px;width:150px}
  </style>
  <a href=//www.google.com/><span id=logo aria-label=Google></span></a>
  <p><b>${status}.</b> <ins>That’s an error.</ins>
  <p>${text.replace('{path}', () => escapeHtml(path))}  <ins>That’s all we know.</ins>
`;
}

const PAGES = new Map([
  [400, { title: 'Bad Request', text: 'Your client has issued a malformed or illegal request.' }],
  [
    403,
    {
      title: 'Forbidden',
      text: 'Your client does not have permission to get URL <code>{path}</code> from this server.',
    },
  ],
  [404, { title: 'Not Found', text: 'The requested URL <code>{path}</code> was not found on this server.' }],
  [
    405,
    {
      title: 'Method Not Allowed',
      text: 'The request method is inappropriate for the URL <code>{path}</code>.',
    },
  ],
  [429, { title: 'Too Many Requests', text: 'Your client has sent too many requests.' }],
  [500, { title: 'Server Error', text: 'There was an error. Please try again later.' }],
  [
    502,
    {
      title: 'Server Error',
      text: 'The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.',
    },
  ],
  [
    503,
    {
      title: 'Service Unavailable',
      text: 'The service you requested is not available at this time.<p>Service error -27.',
    },
  ],
]);

/** The plain page of the front end of Cloud Run and Cloud Functions. */
export function frontEndPage(title: string, heading: string, text: string): string {
  return `
<html><head>
<meta http-equiv="content-type" content="text/html;charset=utf-8">
<title>${title}</title>
</head>
<body text=#000000 bgcolor=#ffffff>
<h1>Error: ${heading}</h1>
<h2>${text}</h2>
<h2></h2>
</body></html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
