// For web views without modules (Internet Explorer 11 in Office 2016 and 2019), where the pane itself can't run. ES5.
document.addEventListener('DOMContentLoaded', function () {
  var pane = document.getElementById('pane');
  pane.setAttribute('style', 'padding:16px;font:14px/1.7 "Microsoft YaHei",sans-serif');
  pane.innerHTML =
    '<h1 style="font-size:18px">请升级 Office</h1>' +
    '<p>这个版本的 Excel 使用 Internet Explorer 显示窗格，无法运行三级抽查台账。</p>' +
    '<p>请升级到 Excel 2021 或 Microsoft 365，或者用 Edge、Chrome 浏览器打开工作台：' +
    '<br />' +
    window.location.protocol +
    '//' +
    window.location.host +
    '/</p>' +
    '<p lang="en">Please upgrade to Excel 2021 or Microsoft 365, or open the workbench in Edge or Chrome.</p>';
});
