/** Where models come from when they do not lie on this machine yet: the Hugging Face hub, or a web server. No framework in here. */
@NullMarked
package dev.aloi.runner.source;

import org.jspecify.annotations.NullMarked;
