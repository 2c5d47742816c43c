/** Compiled from layout.mjml: do not edit. layout.spec.ts makes it and checks it. */
export const compiledLayout = `<!doctype html>
<html lang="[[lang]]" dir="auto" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>[[subject]]</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:420px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
.mj-column-per-32 { width:32% !important; max-width: 32%; }
.mj-column-per-68 { width:68% !important; max-width: 68%; }
}
</style>
<style media="screen and (min-width:420px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
.moz-text-html .mj-column-per-32 { width:32% !important; max-width: 32%; }
.moz-text-html .mj-column-per-68 { width:68% !important; max-width: 68%; }
</style>
<style type="text/css">
h1 {
margin: 0;
font-size: 23px;
line-height: 30px;
font-weight: 700;
}
p {
margin: 0 0 14px;
}
.facts th {
padding: 6px 16px 6px 0;
font-weight: 400;
text-align: left;
vertical-align: top;
}
.facts td {
padding: 6px 0;
text-align: left;
vertical-align: top;
word-break: break-word;
}
.footer p {
margin: 0 0 8px;
}
.day {
font-size: 42px;
line-height: 46px;
font-weight: 700;
}
.link {
color: #0d5650;
}
@media only screen and (max-width: 420px) {
.facts th,
.facts td {
display: block;
width: 100%;
padding: 0 !important;
}
.facts td {
padding-bottom: 10px !important;
}
}
@media (prefers-color-scheme: dark) {
body,
.page,
.page > div[role] {
background: #15181a !important;
}
.card,
.card > table {
background: #1d2123 !important;
background-color: #1d2123 !important;
}
.card div,
.card td,
.card th,
.card p,
.card h1 {
color: #eeece6 !important;
}
.quiet,
.quiet div,
.quiet p,
.card .quiet,
.card th,
.footer div {
color: #bcc0c2 !important;
}
.card .day,
.card .link,
.link {
color: #79d3c7 !important;
}
}
[data-ogsc] .card div,
[data-ogsc] .card td,
[data-ogsc] .card p {
color: #eeece6 !important;
}
[data-ogsc] .link,
[data-ogsc] .day {
color: #79d3c7 !important;
}
</style>
<meta name="color-scheme" content="light dark" /> <meta name="supported-color-schemes"
content="light dark" />
</head>
<body  class="page" style="word-spacing:normal;background-color:#f3f0e8;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">[[preview]]</div>
<div
aria-label="[[subject]]" aria-roledescription="email" role="article" lang="[[lang]]" dir="auto" style="word-spacing:normal;background-color:#f3f0e8;"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:20px 0 12px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="left" class="quiet" style="font-size:0px;padding:0 24px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:22px;text-align:left;color:#4a4f55;"
>[[site]]</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
<!-- date -->
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;"
>
<tbody>
<tr>
<td
style="border-top:4px solid #0d5650;direction:ltr;font-size:0px;padding:24px 0 8px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0;line-height:0;text-align:left;display:inline-block;width:100%;direction:ltr;"
>
<!--[if mso | IE]><table border="0" cellpadding="0" cellspacing="0" role="presentation" ><tr><td style="vertical-align:middle;width:192px;" ><![endif]-->
<div
class="mj-column-per-32 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:middle;width:32%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:middle;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="center" style="font-size:0px;padding:0 0 0 8px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:20px;text-align:center;color:#1b1f22;"
><div class="quiet">[[weekday]]</div>
<div
class="day"
style="color: #0d5650; font-size: 42px; line-height: 46px; font-weight: 700"
>
[[day]]
</div>
<div style="font-weight: 700">[[month]]</div>
<div class="quiet">[[year]]</div>
<div style="font-weight: 700; padding-top: 6px">[[time]]</div></div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td><td style="vertical-align:middle;width:408px;" ><![endif]-->
<div
class="mj-column-per-68 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:middle;width:68%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:middle;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="left" style="font-size:0px;padding:0 20px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:26px;text-align:left;color:#1b1f22;"
><h1>[[heading]]</h1></div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
<!-- /date --><!-- no-date -->
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;"
>
<tbody>
<tr>
<td
style="border-top:4px solid #0d5650;direction:ltr;font-size:0px;padding:24px 0 8px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="left" style="font-size:0px;padding:0 24px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:26px;text-align:left;color:#1b1f22;"
><h1>[[heading]]</h1></div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
<!-- /no-date -->
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:16px 0 20px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="left" style="font-size:0px;padding:0 24px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:26px;text-align:left;color:#1b1f22;"
>[[paragraphs]]</div>
</td>
</tr>
<!-- facts -->
<tr>
<td
align="left" class="facts" style="font-size:0px;padding:4px 24px 8px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#1b1f22;font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:23px;table-layout:auto;width:100%;border:none;"
>
[[facts]]
</table>
</td>
</tr>
<!-- /facts --><!-- button -->
<tr>
<td
align="left" style="font-size:0px;padding:12px 24px 22px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="#0d5650" role="presentation" style="border:none;border-radius:6px;cursor:auto;mso-padding-alt:14px 24px;background:#0d5650;" valign="middle"
>
<a
href="[[button-url]]" style="display:inline-block;background:#0d5650;color:#ffffff;font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;font-weight:700;line-height:22px;margin:0;text-decoration:none;text-transform:none;padding:14px 24px;mso-padding-alt:0px;border-radius:6px;" target="_blank"
>
[[button]]
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
<!-- /button -->
<tr>
<td
align="left" style="font-size:0px;padding:0 24px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:26px;text-align:left;color:#1b1f22;"
>[[notes]]</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:16px 0 28px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
>
<tbody>
<tr>
<td  style="vertical-align:top;padding:0;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
>
<tbody>
<tr>
<td
align="left" class="footer quiet" style="font-size:0px;padding:0 24px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif;font-size:14px;line-height:21px;text-align:left;color:#4a4f55;"
>[[footer]]</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
