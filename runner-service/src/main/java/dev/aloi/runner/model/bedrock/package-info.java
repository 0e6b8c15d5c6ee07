/** Models of Amazon Bedrock, called by Converse through AWS' own library, over the guarded client. */
@NullMarked
package dev.aloi.runner.model.bedrock;

import org.jspecify.annotations.NullMarked;
