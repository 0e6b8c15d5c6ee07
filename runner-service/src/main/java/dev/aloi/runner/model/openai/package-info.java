/** OpenAI's protocol, as providers and servers of models speak it: chat and completions, in one piece or as they are written. */
@NullMarked
package dev.aloi.runner.model.openai;

import org.jspecify.annotations.NullMarked;
