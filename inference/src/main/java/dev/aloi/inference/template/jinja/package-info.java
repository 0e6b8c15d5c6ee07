/**
 * The part of Jinja that Hugging Face chat templates are written in, with the semantics of jinja2 3.1 as transformers sets it up.
 * Templates come with models and are untrusted: they reach nothing but their variables, and their work is bounded. What is not
 * understood is a fault, never a different text.
 */
@NullMarked
package dev.aloi.inference.template.jinja;

import org.jspecify.annotations.NullMarked;
