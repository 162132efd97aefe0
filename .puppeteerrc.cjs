// pagedjs-cli brings a puppeteer that would download a browser while it is installed.
// Bifolio carries its own, so nothing is fetched.
module.exports = { skipDownload: true };
