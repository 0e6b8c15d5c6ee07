/** How a model wants a conversation to be written down: its chat template, rendered to the prompt's text. Plain Java. */
@NullMarked
package dev.aloi.inference.template;

import org.jspecify.annotations.NullMarked;
