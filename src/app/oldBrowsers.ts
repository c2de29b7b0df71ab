/** What our code uses and Chromium 64 to 92 lacks; newer browsers never load this. */
import 'core-js/stable/array/at'
import 'core-js/stable/array/flat'
import 'core-js/stable/array/flat-map'
import 'core-js/stable/object/from-entries'
import 'core-js/stable/object/has-own'
