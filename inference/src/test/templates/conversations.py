"""What the families of chat templates are rendered with."""

WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather of a city, in °C.",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "A city's name"},
                "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
            },
            "required": ["city"],
        },
    },
}
ADD = {
    "type": "function",
    "function": {
        "name": "add",
        "description": 'Adds "two" numbers.',
        "parameters": {"type": "object", "properties": {"a": {"type": "number"}, "b": {"type": "number"}}, "required": ["a", "b"]},
    },
}
CALL = {"role": "assistant", "content": "", "tool_calls": [
    {"id": "call00001", "type": "function", "function": {"name": "get_weather", "arguments": {"city": "Zürich", "unit": "celsius"}}}]}
RESULT = {"role": "tool", "tool_call_id": "call00001", "name": "get_weather", "content": '{"temperature": 21.5, "sky": "clear"}'}

ONE = [{"role": "user", "content": "What is 2 + 2?"}]
SYSTEM = [{"role": "system", "content": "You answer in one word."}, *ONE]
TURNS = [*SYSTEM, {"role": "assistant", "content": " Four. "}, {"role": "user", "content": "And\ntimes\n\n3? <b>\"quoted\"</b>"},
         {"role": "assistant", "content": "Twelve"}, {"role": "user", "content": "  Grüße, 東京 🙂  "}]
ASKED = [{"role": "system", "content": "Use the tools."}, {"role": "user", "content": "Weather in Zürich?"}]
TOOLS = [*ASKED, CALL, RESULT, {"role": "assistant", "content": "21.5 °C and clear."}, {"role": "user", "content": "Thanks!"}]

CONVERSATIONS = {
    "one user turn": {"messages": ONE, "add_generation_prompt": True},
    "no generation prompt": {"messages": ONE, "add_generation_prompt": False},
    "system": {"messages": SYSTEM, "add_generation_prompt": True},
    "multi-turn": {"messages": TURNS, "add_generation_prompt": True},
    "ends with the assistant": {"messages": TURNS[:5], "add_generation_prompt": False},
    "two user turns in a row": {"messages": ONE + ONE, "add_generation_prompt": True},
    "thinking": {"messages": [*ONE, {"role": "assistant", "content": "<think>\nTwo twos.\n</think>\n\n4"}, *ONE], "add_generation_prompt": True},
    "tools offered": {"messages": ASKED, "tools": [WEATHER, ADD], "add_generation_prompt": True},
    "tool called": {"messages": TOOLS[:4], "tools": [WEATHER, ADD], "add_generation_prompt": True},
    "tool conversation": {"messages": TOOLS, "tools": [WEATHER], "add_generation_prompt": True},
    "unknown role": {"messages": [{"role": "narrator", "content": "Once upon a time"}], "add_generation_prompt": True},
    "no messages": {"messages": [], "add_generation_prompt": True},
}

TOKENS = {
    "llama3": ("<|begin_of_text|>", "<|eot_id|>"), "llama31-tools": ("<|begin_of_text|>", "<|eot_id|>"),
    "gemma": ("<bos>", "<eos>"), "command-r": ("<BOS_TOKEN>", "<|END_OF_TURN_TOKEN|>"),
    "deepseek": ("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>"), "deepseek-r1": ("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>"),
    "olmo": ("", "<|endoftext|>"), "falcon": ("", "<|endoftext|>"), "phi3": ("<s>", "<|endoftext|>"),
}


def tokens(family):
    bos, eos = TOKENS.get(family, ("<s>", "</s>"))
    return {"bos_token": bos, "eos_token": eos}
