/** Reviews that were made elsewhere. */
@NullMarked
package dev.aloi.local.review;

import org.jspecify.annotations.NullMarked;
