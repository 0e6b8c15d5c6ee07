/** Trials come in, meet their references and are scored. */
@NullMarked
package dev.aloi.scoring.trial;

import org.jspecify.annotations.NullMarked;
