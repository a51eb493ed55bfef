/* Goes on to the site that the form is for, without a click. */
document.getElementById("send-form").submit();
