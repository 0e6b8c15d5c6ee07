/** Whether a model seems to know samples that it should not. */
@NullMarked
package dev.aloi.local.probe;

import org.jspecify.annotations.NullMarked;
